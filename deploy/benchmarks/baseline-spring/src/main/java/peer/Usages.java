package peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Usages extends JpaRepository<Usage, UUID> {
    @Override
    @EntityGraph(attributePaths = "system")
    Optional<Usage> findById(UUID id);

    @EntityGraph(attributePaths = "system")
    List<Usage> findByMunicipalityOrderByCreationNumber(UUID municipality, Pageable page);
}
