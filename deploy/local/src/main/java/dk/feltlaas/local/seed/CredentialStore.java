package dk.feltlaas.local.seed;

import dk.feltlaas.local.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The secrets of the local stack's API accounts. The API shows a secret once; so that a restarted stack can sign in
 * again they are kept beside its data, readable by the owner only.
 */
final class CredentialStore {
    private final Path file;

    CredentialStore(Path data) {
        this.file = data.resolve("local-only-api-secrets.properties");
    }

    Optional<ApiCredentials> of(String clientId) {
        return Optional.ofNullable(read().getProperty(clientId)).map(secret -> new ApiCredentials(clientId, secret));
    }

    ApiCredentials keep(ApiCredentials credentials) {
        var all = read();
        all.setProperty(credentials.clientId(), credentials.clientSecret());
        try {
            if (!Files.exists(file)) {
                OwnersFile.create(file, "");
            }
            try (var writer = Files.newBufferedWriter(file)) {
                all.store(writer, "Client ids and secrets of this machine's stack; worthless anywhere else");
            }
            return credentials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
