package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An organisation. Only a company may be a supplier, and it stops being one when it stops being a company. */
@Entity
@Audited("Organization")
public class Organization implements AuditSubject {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationType type;

    private String cvr;

    @Column(name = "foreign_country_code")
    private UUID foreignCountryCode;

    private boolean supplier;
    private boolean disabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Unaudited
    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Version
    private long version;

    protected Organization() {}

    public Organization(String name, OrganizationType type, CompanyNumber number, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.type = type;
        this.createdAt = now;
        this.modifiedAt = now;
        this.cvr = number.value();
        this.foreignCountryCode = number.foreignCountryCode();
    }

    public void rename(String name, Instant now) {
        this.name = name;
        modifiedAt = now;
    }

    public void renumber(CompanyNumber number, Instant now) {
        cvr = number.value();
        foreignCountryCode = number.foreignCountryCode();
        modifiedAt = now;
    }

    /** Changing it away from Company ends its being a supplier. */
    public void changeType(OrganizationType type, Instant now) {
        this.type = type;
        supplier = supplier && type == OrganizationType.COMPANY;
        modifiedAt = now;
    }

    public void markAsSupplier(Instant now) {
        if (type != OrganizationType.COMPANY) {
            throw new InvalidInput(
                    "/isSupplier",
                    "Only an organisation of type Company can be a supplier; this is " + type.wireName());
        }
        supplier = true;
        modifiedAt = now;
    }

    public void endAsSupplier(Instant now) {
        supplier = false;
        modifiedAt = now;
    }

    public void disable(Instant now) {
        disabled = true;
        modifiedAt = now;
    }

    public void enable(Instant now) {
        disabled = false;
        modifiedAt = now;
    }

    /** Whether it may hold grants and its API accounts may act as supplier just now. */
    public boolean maySupply() {
        return supplier && !disabled;
    }

    public boolean isMunicipality() {
        return type == OrganizationType.MUNICIPALITY;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrganizationType type() {
        return type;
    }

    public CompanyNumber number() {
        return new CompanyNumber(cvr, foreignCountryCode);
    }

    public boolean isSupplier() {
        return supplier;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public long version() {
        return version;
    }

    /** What the other services are told. */
    OrganizationState state() {
        return new OrganizationState(id, name, number().value(), type.wireName(), isSupplier(), isDisabled(), version);
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return isMunicipality() ? id : null;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}
