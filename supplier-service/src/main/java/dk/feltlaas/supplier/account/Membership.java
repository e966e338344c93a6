package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The roles an account has in one organisation. */
@Entity
@Audited("Membership")
@Table(name = "membership")
public class Membership implements AuditSubject {
    @Id
    private UUID id;

    private UUID account;
    private UUID organization;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> roles;

    @Version
    private long version;

    protected Membership() {}

    Membership(UUID account, UUID organization, Set<Role> roles) {
        this.id = Ids.next();
        this.account = account;
        this.organization = organization;
        this.roles = names(roles);
    }

    void change(Set<Role> roles) {
        this.roles = names(roles);
    }

    public UUID organization() {
        return organization;
    }

    public Set<Role> roles() {
        return roles(roles);
    }

    static List<String> names(Collection<Role> roles) {
        return roles.stream().distinct().map(Role::wireName).sorted().toList();
    }

    static Set<Role> roles(Collection<String> names) {
        return names.stream().map(name -> Role.named(name).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return organization;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}
