package peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "it_system_usage")
@DynamicUpdate
class Usage {
    @Id
    private UUID id;

    private UUID municipality;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "system")
    private ItSystem system;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> profile;

    @Column(name = "creation_number", insertable = false, updatable = false)
    private long creationNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "last_modified")
    private Instant lastModified;

    @Column(name = "last_modified_by")
    private UUID lastModifiedBy;

    @Version
    private long version;

    void containsAi(String value, UUID by) {
        content = new HashMap<>(content);
        content.put("general.containsAITechnology", value);
        lastModified = Instant.now();
        lastModifiedBy = by;
    }

    Answer answer() {
        return new Answer(
                id, municipality, system.id(), system.name(), content, profile, createdAt, createdBy, lastModified,
                lastModifiedBy, version);
    }

    record Answer(
            UUID uuid,
            UUID organization,
            UUID system,
            String systemName,
            Map<String, Object> content,
            Map<String, Object> profile,
            Instant createdAt,
            UUID createdBy,
            Instant lastModified,
            UUID lastModifiedBy,
            long version) {}
}
