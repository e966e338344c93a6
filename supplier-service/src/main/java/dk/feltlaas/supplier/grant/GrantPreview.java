package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.catalogue.LockableField;
import dk.feltlaas.supplier.lock.LockBook;
import dk.feltlaas.supplier.lock.LockRights;
import dk.feltlaas.supplier.lock.MunicipalityLocks;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import dk.feltlaas.supplier.organization.ShallowOrganization;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows what a grant would lock, without changing anything. */
@ApplicationScoped
public class GrantPreview {
    private final LockBook book;
    private final LockRights rights;
    private final Granting granting;
    private final Organizations organizations;
    private final RecordCounts counts;

    GrantPreview(
            LockBook book, LockRights rights, Granting granting, Organizations organizations, RecordCounts counts) {
        this.book = book;
        this.rights = rights;
        this.granting = granting;
        this.organizations = organizations;
        this.counts = counts;
    }

    /** Asks the other services only after the transaction has ended, so that a slow one holds no connection. */
    PreviewResponse of(UUID municipality, PreviewRequest request, String authorization) {
        PreviewResponse uncounted = QuarkusTransaction.requiringNew().call(() -> withoutCounts(municipality, request));
        return counted(uncounted, municipality, authorization);
    }

    private PreviewResponse withoutCounts(UUID municipality, PreviewRequest request) {
        Organization administered = rights.requireAdministered(municipality, "Grant");
        Organization supplier = organizations.get(request.supplierUuid());
        granting.requireEligible(supplier, "/supplierUuid");
        MunicipalityLocks locks = book.read(municipality);
        List<LockableField> fields = granting.wantedFields(locks, request.fieldKeys());
        Map<String, ShallowOrganization> holders = holders(locks, supplier, fields);
        return new PreviewResponse(
                ShallowOrganization.from(administered),
                ShallowOrganization.from(supplier),
                fields.stream().map(f -> field(f, locks, holders.get(f.key()))).toList(),
                List.of());
    }

    private Map<String, ShallowOrganization> holders(
            MunicipalityLocks locks, Organization supplier, List<LockableField> fields) {
        Map<String, ShallowOrganization> holders = new LinkedHashMap<>();
        locks.heldByOthers(
                        supplier.id(), fields.stream().map(LockableField::key).toList())
                .forEach((key, grant) ->
                        holders.put(key, ShallowOrganization.from(organizations.get(grant.supplier()))));
        return holders;
    }

    private static PreviewResponse.Field field(
            LockableField field, MunicipalityLocks locks, ShallowOrganization holder) {
        return new PreviewResponse.Field(
                field.key(),
                field.labelDa(),
                field.labelEn(),
                field.ownerService(),
                field.wirePath(),
                locks.controlState(field),
                null,
                holder);
    }

    private PreviewResponse counted(PreviewResponse preview, UUID municipality, String authorization) {
        Map<String, Optional<Map<String, Long>>> answers = new LinkedHashMap<>();
        for (PreviewResponse.Field field : preview.fields()) {
            answers.computeIfAbsent(field.ownerService(), service -> counts.of(service, municipality, authorization));
        }
        List<String> unanswered = new ArrayList<>(answers.keySet());
        unanswered.removeIf(service -> answers.get(service).isPresent());
        return new PreviewResponse(
                preview.municipality(),
                preview.supplier(),
                preview.fields().stream()
                        .map(field -> field.counted(answers.get(field.ownerService())))
                        .toList(),
                unanswered);
    }
}
