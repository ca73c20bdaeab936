package org.xueqing.spark.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A value as one array of bytes on its way to where values of a group come together. Of objects Spark walks through all parts
 * again and again to estimate their size, which took a tenth of a run.
 *
 * @param <T> of the value
 */
record Parcel<T extends Serializable>(byte[] bytes) implements Serializable {

    static <T extends Serializable> Parcel<T> of(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parcel<>(bytes.toByteArray());
    }

    @SuppressWarnings("unchecked") // what is opened was made by of
    T open() {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
                return Class.forName(
                        described.getName(), false, Thread.currentThread().getContextClassLoader());
            }
        }) {
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
