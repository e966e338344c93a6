package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.supplier.organization.Organization;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A part of an organisation. Every organisation has one without a parent, its root, from the beginning. */
@Entity
@Table(name = "organization_unit")
@Audited(OrganizationUnit.TYPE)
public class OrganizationUnit implements AuditSubject {
    static final String TYPE = "OrganizationUnit";

    @Id
    private UUID id;

    @Unaudited
    @ManyToOne(optional = false)
    @JoinColumn(name = "organization")
    private Organization organization;

    private UUID parent;
    private String name;
    private Long ean;

    @Column(name = "unit_id")
    private String unitId;

    @Unaudited
    @Column(name = "created_at")
    private Instant createdAt;

    @Unaudited
    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Version
    private long version;

    protected OrganizationUnit() {}

    private OrganizationUnit(Organization organization, UUID parent, String name, Instant now) {
        this.id = Ids.next();
        this.organization = organization;
        this.parent = parent;
        this.name = name;
        this.createdAt = now;
        this.modifiedAt = now;
    }

    static OrganizationUnit rootOf(Organization organization, Instant now) {
        return new OrganizationUnit(organization, null, organization.name(), now);
    }

    OrganizationUnit newChild(String name, Long ean, String unitId, Instant now) {
        OrganizationUnit child = new OrganizationUnit(organization, id, name, now);
        child.ean = ean;
        child.unitId = unitId;
        return child;
    }

    void rename(String name, Instant now) {
        this.name = name;
        modifiedAt = now;
    }

    void renumber(Long ean, String unitId, Instant now) {
        this.ean = ean;
        this.unitId = unitId;
        modifiedAt = now;
    }

    void moveUnder(UUID parent, Instant now) {
        this.parent = parent;
        modifiedAt = now;
    }

    /** What the other services are told. */
    OrganizationUnitState state(boolean deleted, long as) {
        return new OrganizationUnitState(id, organization.id(), name, deleted, as);
    }

    boolean isRoot() {
        return parent == null;
    }

    UUID id() {
        return id;
    }

    Organization organization() {
        return organization;
    }

    /** Null for the root. */
    UUID parent() {
        return parent;
    }

    String name() {
        return name;
    }

    Long ean() {
        return ean;
    }

    String unitId() {
        return unitId;
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return organization.auditMunicipality();
    }

    @Override
    public long auditVersion() {
        return version;
    }
}
