package dk.feltlaas.gdpr.option;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import io.quarkus.panache.common.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;

/** What both option lists take. Without a page size everything is answered and the page is ignored (contract §2.2). */
public class OptionQuery {
    @QueryParam("organizationUuid")
    UUID organization;

    @QueryParam("pageSize")
    String pageSize;

    @BeanParam
    PageQuery paging;

    UUID organization() {
        if (organization == null) {
            throw new InvalidInput("organizationUuid", "must be given");
        }
        return organization;
    }

    Optional<Page> page() {
        return pageSize == null || pageSize.isBlank()
                ? Optional.empty()
                : Optional.of(Page.of(paging.offset() / paging.size(), paging.size()));
    }
}
