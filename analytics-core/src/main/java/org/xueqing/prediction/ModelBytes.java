package org.xueqing.prediction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.xueqing.calibration.BetaMap;
import org.xueqing.prediction.boosting.BoostedTrees;
import org.xueqing.prediction.encoding.Encodings;

/**
 * A model as bytes and back, to the last bit: numbers one after the other, compressed, with the names of the features it was learnt on.
 * A model of other features cannot be read by this code, and says so.
 */
public final class ModelBytes {

    private static final int KIND = 0x5851_4d31; // "XQM1"
    private static final byte LOGISTIC = 1;
    private static final byte BOOSTED = 2;

    private ModelBytes() {}

    /** What reading bytes came to. */
    public sealed interface Reading {

        record Read(NextAnswerModel model) implements Reading {}

        /** Bytes of another version, whose features are others. */
        record Foreign(String why) implements Reading {}
    }

    public static byte[] of(NextAnswerModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes, 1 << 16), 1 << 16))) {
            out.writeInt(KIND);
            writeFeatures(out);
            writeScorer(model.scorer(), out);
            out.writeDouble(model.map().a());
            out.writeDouble(model.map().b());
            out.writeDouble(model.map().c());
            model.encodings().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    public static Reading read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16), 1 << 16))) {
            if (in.readInt() != KIND) {
                return new Reading.Foreign("not the bytes of a model");
            }
            List<String> features = readFeatures(in);
            return features.equals(features())
                    ? new Reading.Read(readModel(in))
                    : new Reading.Foreign(otherFeatures(features));
        } catch (IOException e) {
            return new Reading.Foreign("bytes are missing or changed: " + e.getMessage());
        }
    }

    private static NextAnswerModel readModel(DataInput in) throws IOException {
        Scorer scorer = readScorer(in);
        BetaMap map = new BetaMap(in.readDouble(), in.readDouble(), in.readDouble());
        return new NextAnswerModel(Encodings.read(in), scorer, map);
    }

    private static List<String> features() {
        return List.of(Feature.values()).stream().map(Feature::key).toList();
    }

    private static String otherFeatures(List<String> learntOn) {
        return "learnt on " + learntOn.size() + " features, this version has " + Feature.COUNT + "; only there: "
                + without(learntOn, features()) + ", only here: " + without(features(), learntOn);
    }

    private static List<String> without(List<String> features, List<String> others) {
        return features.stream().filter(feature -> !others.contains(feature)).toList();
    }

    private static void writeFeatures(DataOutput out) throws IOException {
        out.writeInt(Feature.COUNT);
        for (String feature : features()) {
            out.writeUTF(feature);
        }
    }

    private static List<String> readFeatures(DataInput in) throws IOException {
        List<String> features = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            features.add(in.readUTF());
        }
        return features;
    }

    private static void writeScorer(Scorer scorer, DataOutput out) throws IOException {
        if (scorer instanceof Scorer.Boosted boosted) {
            out.writeByte(BOOSTED);
            boosted.trees().write(out);
        } else if (scorer instanceof Scorer.Logistic logistic) {
            out.writeByte(LOGISTIC);
            out.writeDouble(logistic.intercept());
            write(logistic.means(), out);
            write(logistic.scales(), out);
            write(logistic.coefficients(), out);
        }
    }

    private static Scorer readScorer(DataInput in) throws IOException {
        if (in.readByte() == BOOSTED) {
            return new Scorer.Boosted(BoostedTrees.read(in));
        }
        double intercept = in.readDouble();
        return new Scorer.Logistic(read(in), read(in), read(in), intercept);
    }

    private static void write(List<Double> values, DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static List<Double> read(DataInput in) throws IOException {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < Feature.COUNT; i++) {
            values.add(in.readDouble());
        }
        return values;
    }
}
