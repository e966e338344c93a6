package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "it_system")
class ItSystem {
    @Id
    private UUID id;

    private String name;

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
