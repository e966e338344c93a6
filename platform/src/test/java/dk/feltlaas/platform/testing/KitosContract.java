package dk.feltlaas.platform.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds every request and answer of a KITOS route against the contract; use as {@code given().filter(KitosContract.HELD)}.
 * Routes the contract does not have are not its business.
 *
 * <p>A request the contract does not allow may be sent, since tests must try what is wrong, but then it may only be
 * refused. Where Feltlås goes beyond the contract on purpose, it is said here:
 *
 * <ul>
 *   <li>Answers may tell more than the contract lists; its clients ignore what they do not know. Nothing may be missing
 *       though: contract §2.4 has every property present, unset ones as null.
 *   <li>Refusals are {@code application/problem+json} instead of a JSON string; clients use the status only.
 *   <li>{@link #ANYWHERE} lists statuses that any operation may answer, {@link #CONFLICTING} who may answer 409.
 *   <li>Property and parameter names, and enumerations, are accepted in any case, enumerations as integers too
 *       (contract §2.2, §2.4), which an OpenAPI document cannot say; and a date without time is its midnight.
 * </ul>
 */
public final class KitosContract implements Filter {
    public static final KitosContract HELD = new KitosContract();

    /** 401: §3; 403: a disabled account, a step-up; 412: If-Match; 405, 413, 415: HTTP itself; 503: try again shortly. */
    private static final Set<Integer> ANYWHERE = Set.of(401, 403, 405, 412, 413, 415, 503);

    /**
     * 409 where the contract forgets it: a CVR number belongs to one organisation (§2.6), and a field to one supplier, so
     * that overlapping grants are refused.
     */
    private static final Set<String> CONFLICTING = Set.of(
            "post_Single_OrganizationsInternalV2_CreateOrganization",
            "patch_Single_OrganizationsInternalV2_PatchOrganization",
            "post_Single_OrganizationSupplierInternalV2_AddSupplier");

    private static final int CONFLICT = 409;

    private static final String INTEGERS = "X-KITOS-SERIALIZE-ENUM-AS-INTEGER";
    private static final String PROBLEM = "application/problem+json";
    private static final int FIRST_ERROR = 400;

    private KitosContract() {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        ContractDocument.OF_KITOS.find(request.getMethod(), uri.getPath()).ifPresent(operation -> {
            var faults = faults(operation, request, uri, response);
            if (!faults.isEmpty()) {
                throw new AssertionError(message(request, response, faults));
            }
        });
        return response;
    }

    private static List<String> faults(
            ContractOperation operation, FilterableRequestSpecification request, URI uri, Response response) {
        List<String> faults = new ArrayList<>();
        var status = response.statusCode();
        if (status >= FIRST_ERROR) {
            if (!operation.declares(status) && !ANYWHERE.contains(status) && !conflicts(operation, status)) {
                faults.add("The contract has no status " + status + " for " + operation.id());
            }
            if (!PROBLEM.equals(mediaType(response)) && !operation.envelopes(status)) {
                faults.add("A refusal must be " + PROBLEM + ", not " + mediaType(response));
            }
            return faults;
        }
        if (!operation.declares(status)) {
            faults.add("The contract has no status " + status + " for " + operation.id());
        }
        operation.query(uri.getRawQuery()).forEach(fault -> faults.add("Accepted although in the query: " + fault));
        body(request).ifPresent(body -> operation
                .request(body)
                .forEach(fault -> faults.add("Accepted although in the request body: " + fault)));
        operation
                .response(status, response.asString(), asIntegers(request))
                .forEach(fault -> faults.add("In the answer: " + fault));
        return faults;
    }

    private static boolean conflicts(ContractOperation operation, int status) {
        return status == CONFLICT && CONFLICTING.contains(operation.id());
    }

    private static Optional<String> body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        return Optional.ofNullable(body).map(Object::toString);
    }

    private static boolean asIntegers(FilterableRequestSpecification request) {
        return "true".equalsIgnoreCase(request.getHeaders().getValue(INTEGERS));
    }

    private static String mediaType(Response response) {
        return response.contentType() == null ? "" : response.contentType().split(";")[0];
    }

    private static String message(FilterableRequestSpecification request, Response response, List<String> faults) {
        return "%s %s was answered %d, which the KITOS contract does not allow:%n%s%n%s"
                .formatted(
                        request.getMethod(),
                        request.getURI(),
                        response.statusCode(),
                        String.join(System.lineSeparator(), faults),
                        response.asString());
    }
}
