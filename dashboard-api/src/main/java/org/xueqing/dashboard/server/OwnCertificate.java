package org.xueqing.dashboard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xueqing.dashboard.account.Accounts;

/**
 * A certificate of the school's own, for a school network without a certificate authority: made once by the JDK's keytool
 * and kept in the data folder. The file {@code xueqing.crt} beside it is what devices are told to trust.
 *
 * @param keystore PKCS#12, readable by the owner alone
 */
record OwnCertificate(Path keystore, String password) {

    private static final String ALIAS = "xueqing";
    private static final String TEN_YEARS = "3650";
    private static final long PATIENCE_SECONDS = 60;

    /** Opens the folder's certificate, or makes one for an address. */
    static OwnCertificate open(Path folder, String address) {
        Path keystore = folder.resolve("keystore.p12");
        Path secret = folder.resolve("password");
        try {
            if (!Files.exists(keystore)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.writeString(secret, Accounts.generatePassword());
                make(keystore, secret, folder.resolve("xueqing.crt"), address);
            }
            return new OwnCertificate(keystore, Files.readString(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path keystore, Path secret, Path certificate, String address) throws IOException {
        boolean isNumeric = address.matches("[0-9.]+|.*:.*");
        String names = "san=dns:localhost,ip:127.0.0.1"
                + (isNumeric ? (address.equals("0.0.0.0") ? "" : ",ip:" + address) : ",dns:" + address);
        keytool(
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                TEN_YEARS,
                "-dname",
                "CN=Xueqing",
                "-ext",
                names,
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass:file",
                secret.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                ALIAS,
                "-keystore",
                keystore.toString(),
                "-storepass:file",
                secret.toString(),
                "-file",
                certificate.toString());
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartException("tls.keytool");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("tls.keytool");
        }
    }
}
