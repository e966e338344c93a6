package dk.feltlaas.local.backup;

import dk.feltlaas.local.process.ProcessFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The file of a backup: a ZIP archive of what stands under a stack's data directory, last entry {@code complete}. */
final class BackupFile {
    private static final String COMPLETE = "complete";
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private BackupFile() {}

    static Writing create(Path file) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Writing(new ZipOutputStream(Files.newOutputStream(Files.createFile(file, OWN_FILE))));
        } catch (FileAlreadyExistsException e) {
            throw new ProcessFailure(file + " is there already; no backup is overwritten.");
        }
    }

    /** @throws ProcessFailure when it was not finished, or is something else */
    static Reading open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.getEntry(COMPLETE) == null) {
                zip.close();
                throw new ProcessFailure(file + " is no complete backup.");
            }
            return new Reading(zip);
        } catch (IOException e) {
            throw new ProcessFailure(file + " is no backup: " + e.getMessage());
        }
    }

    /** A backup in the making; one that was not completed cannot be restored. */
    record Writing(ZipOutputStream zip) implements AutoCloseable {

        /** Adds a file, or a directory with all there is in it, under its name relative to the base. */
        void add(Path base, Path from, Predicate<Path> wanted) throws IOException {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                    if (!wanted.test(path)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    zip.putNextEntry(new ZipEntry(base.relativize(path) + "/"));
                    zip.closeEntry();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    if (wanted.test(path)) {
                        addFile(base.relativize(path).toString(), path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                    return passOver(failure);
                }
            });
        }

        void add(String name, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private void addFile(String name, Path path) throws IOException {
            try (InputStream content = Files.newInputStream(path)) {
                zip.putNextEntry(new ZipEntry(name));
                content.transferTo(zip);
                zip.closeEntry();
            } catch (IOException e) {
                passOver(e);
            }
        }

        /** What a running server deletes meanwhile it does not need. */
        private static FileVisitResult passOver(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        void complete() throws IOException {
            add(COMPLETE, "");
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** A complete backup. */
    record Reading(ZipFile zip) {

        /** Writes everything to where it was; what is there already stays as it is. Closes the file. */
        void extract(Path base) throws IOException {
            try (zip) {
                List<? extends ZipEntry> entries = Collections.list(zip.entries());
                for (ZipEntry entry : entries) {
                    if (!entry.getName().equals(COMPLETE)) {
                        extract(entry, base);
                    }
                }
            }
        }

        private void extract(ZipEntry entry, Path base) throws IOException {
            Path path = base.resolve(entry.getName()).normalize();
            if (!path.startsWith(base)) {
                throw new ProcessFailure("The backup names a file outside of the data directory.");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path, OWN_DIRECTORY);
            } else if (!Files.exists(path)) {
                Files.createDirectories(path.getParent(), OWN_DIRECTORY);
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.createFile(path, OWN_FILE);
                    try (var out = Files.newOutputStream(path)) {
                        content.transferTo(out);
                    }
                }
            }
        }
    }
}
