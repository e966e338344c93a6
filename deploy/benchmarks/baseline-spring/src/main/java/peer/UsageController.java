package peer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class UsageController {
    private final Usages usages;

    UsageController(Usages usages) {
        this.usages = usages;
    }

    record Change(General general) {
        record General(String containsAITechnology) {}
    }

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }

    @GetMapping("/api/v2/it-system-usages")
    @Transactional(readOnly = true)
    List<Usage.Answer> list(
            @RequestParam UUID organizationUuid, @RequestParam int page, @RequestParam int pageSize) {
        return usages
                .findByMunicipalityOrderByCreationNumber(organizationUuid, PageRequest.of(page, pageSize))
                .stream()
                .map(Usage::answer)
                .toList();
    }

    @PatchMapping(
            path = "/api/v2/it-system-usages/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Transactional
    Usage.Answer patch(@PathVariable UUID id, @RequestBody Change change, @AuthenticationPrincipal Jwt caller) {
        Usage usage = usages.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        usage.containsAi(change.general().containsAITechnology(), UUID.fromString(caller.getSubject()));
        usages.flush();
        return usage.answer();
    }
}
