package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Roles in one organisation. */
record MembershipRequest(
        @NotNull UUID organizationUuid, @NotEmpty Set<@NotNull Role> roles) {

    /** The wanted roles by organisation; refuses global roles and organisations named twice. */
    static Map<UUID, Set<Role>> byOrganization(List<MembershipRequest> requests, String pointer) {
        Map<UUID, Set<Role>> wanted = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            MembershipRequest request = requests.get(i);
            if (request.roles().stream().anyMatch(Role::isGlobal)) {
                violations.add(new Violation(
                        pointer + "/" + i + "/roles", "global-admin and auditor are no roles in an organisation"));
            }
            if (wanted.put(request.organizationUuid(), request.roles()) != null) {
                violations.add(new Violation(pointer + "/" + i + "/organizationUuid", "is named twice"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return wanted;
    }
}
