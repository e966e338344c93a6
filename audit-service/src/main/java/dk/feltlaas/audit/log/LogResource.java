package dk.feltlaas.audit.log;

import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.platform.problem.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The log for everybody (C2SP tlog-tiles, "APIs"): leaves say nothing without the bodies they commit to. */
@Path("/audit/log")
@Tag(name = "Transparency log")
class LogResource {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final PublishedLog log;
    private final LogKeys keys;

    LogResource(PublishedLog log, LogKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    @GET
    @Path("/checkpoint")
    @PermitAll
    @Produces(TEXT)
    @Operation(summary = "The last signed checkpoint", description = "C2SP tlog-checkpoint")
    public RestResponse<String> checkpoint() {
        return ResponseBuilder.ok(log.now().note().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/vkey")
    @PermitAll
    @Produces(TEXT)
    @Operation(
            summary = "The verifier keys, one a line",
            description =
                    "The one that signs now, those that will and those that did; who verifies gets them elsewhere too")
    public RestResponse<String> verifierKeys() {
        String lines = keys.published().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
        return ResponseBuilder.ok(lines)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    @GET
    @Path("/tile/{address:.+}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "A tile of hashes or a bundle of leaves",
            description = "C2SP tlog-tiles: tile/<L>/<N>[.p/<W>] and tile/entries/<N>[.p/<W>]; never changes")
    public RestResponse<byte[]> tile(@PathParam("address") String address) {
        return TileAddress.parse("tile/" + address)
                .flatMap(log::file)
                .map(file -> ResponseBuilder.ok(file)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .build())
                .orElseThrow(() -> new NotFound("tile", address));
    }
}
