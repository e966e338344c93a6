package dk.feltlaas.supplier.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.supplier.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A new account; {@code kind} says which of the two. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = CreateAccountRequest.OfNoKind.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreateAccountRequest.Person.class, name = "person"),
    @JsonSubTypes.Type(value = CreateAccountRequest.Api.class, name = "api")
})
sealed interface CreateAccountRequest {

    /** @param assuranceLevel how surely the person's identity is known; {@code substantial} when not given */
    record Person(
            @NotBlank @PlainText @Email @Size(max = 200) String email,
            @NotBlank @PlainText @Size(max = 200) String name,
            @NotNull @Size(max = 200) String password,
            Set<@NotNull Role> globalRoles,
            @Size(max = 1000) List<@NotNull @Valid MembershipRequest> memberships,
            AssuranceLevel assuranceLevel)
            implements CreateAccountRequest {
        public Person {
            globalRoles = globalRoles == null ? Set.of() : globalRoles;
            memberships = memberships == null ? List.of() : memberships;
        }
    }

    /** @param assuranceLevel as for a person */
    record Api(
            @NotBlank @PlainText @Size(max = 200) String name,
            @NotNull UUID organizationUuid,
            AssuranceLevel assuranceLevel)
            implements CreateAccountRequest {}

    /** Takes what names no kind we know, to say so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfNoKind() implements CreateAccountRequest {
        public OfNoKind {
            throw new InvalidInput("/kind", "must be person or api");
        }
    }
}
