package dk.feltlaas.gdpr.deletion;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Answers deletions, oldest first, to whoever could see what was deleted. */
@ApplicationScoped
class DeletionReading {
    private final DeletedRegistrations deletions;
    private final Visibility visibility;

    DeletionReading(DeletedRegistrations deletions, Visibility visibility) {
        this.deletions = deletions;
        this.visibility = visibility;
    }

    /** @param since null: from the beginning */
    @Transactional
    public List<DeletionResponse> list(Caller caller, Instant since, PageQuery page) {
        var from = since == null ? Instant.EPOCH : since;
        return deletions
                .since(from, visibility.municipalities(caller))
                .page(page.offset() / page.size(), page.size())
                .stream()
                .map(DeletionResponse::from)
                .toList();
    }
}
