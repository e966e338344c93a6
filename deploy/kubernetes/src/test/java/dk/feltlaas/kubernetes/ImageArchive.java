package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A service's image as {@code docker load} would take it: what a container is started with, and the files of each layer.
 *
 * @param config its member {@code config}
 * @param layers from the lowest to the highest
 */
record ImageArchive(JsonNode config, List<List<ContainedFile>> layers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param path absolute; of a directory without a slash at its end */
    record ContainedFile(String path, boolean directory, long size, int mode, long owner, long group) {
        private static ContainedFile of(TarArchiveEntry entry) {
            return new ContainedFile(
                    "/" + entry.getName().replaceFirst("/$", ""),
                    entry.isDirectory(),
                    entry.getSize(),
                    entry.getMode() & 07777,
                    entry.getLongUserId(),
                    entry.getLongGroupId());
        }
    }

    static ImageArchive read(Path file) throws IOException {
        Map<String, byte[]> members = new HashMap<>();
        try (var archive = new TarArchiveInputStream(Files.newInputStream(file))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                members.put(entry.getName(), archive.readAllBytes());
            }
        }
        JsonNode image = JSON.readTree(members.get("manifest.json")).path(0);
        List<List<ContainedFile>> layers = new ArrayList<>();
        for (JsonNode layer : image.path("Layers")) {
            layers.add(files(new GZIPInputStream(new ByteArrayInputStream(members.get(layer.asText())))));
        }
        JsonNode whole = JSON.readTree(members.get(image.path("Config").asText()));
        return new ImageArchive(whole.path("config"), layers);
    }

    private static List<ContainedFile> files(InputStream layer) throws IOException {
        List<ContainedFile> files = new ArrayList<>();
        try (var archive = new TarArchiveInputStream(layer)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.add(ContainedFile.of(entry));
            }
        }
        return files;
    }
}
