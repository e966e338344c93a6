package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.PlainText;
import jakarta.validation.constraints.Size;

/** May be left out altogether. */
record RevokeRequest(@PlainText @Size(max = 2000) String reason) {

    static String reasonOf(RevokeRequest request) {
        return request == null ? null : request.reason();
    }
}
