package dk.feltlaas.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with secrets: their owner reads and writes them, and nobody else does at any time. */
public final class OwnersFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OwnersFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when there is one */
    public static void create(Path file, String content) throws IOException {
        Files.writeString(Files.createFile(file, OWNERS), content);
    }
}
