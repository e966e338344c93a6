package dk.feltlaas.platform.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks up how things of any kinds are called, all by one trip to the database: the names of a page are asked for at
 * every read.
 */
@ApplicationScoped
public class NameLookup {
    /**
     * Follows {@code =} where an id is to be among those of an array. Seen as a select, it is of unknown length to
     * PostgreSQL, which then plans a statement once for a connection. Of a parameter alone it would count the ids, find a plan
     * for so few of them cheaper each time, and spend ten times longer on planning than on looking up.
     */
    public static final String ONE_OF = "any ((select ?::uuid[])::uuid[])";

    /** Of organisations, with their {@code cvr}. */
    public static final String ORGANIZATIONS = """
            select uuid, name, case when cvr is not null then jsonb_build_object('cvr', cvr) end
            from organization_copy where uuid =
            """ + ONE_OF;

    /** Of organisation units that are not deleted. */
    public static final String ORGANIZATION_UNITS =
            "select uuid, name, null::jsonb from organization_unit_copy where uuid = " + ONE_OF + " and not deleted";

    public static final String ACCOUNTS = "select uuid, name, null::jsonb from account_copy where uuid = " + ONE_OF;

    private static final TypeReference<Map<String, JsonNode>> EXTRAS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    NameLookup(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Things of one kind that are asked for.
     *
     * @param select constant text: uuid, name and extras (jsonb or null) of those whose uuid is in its one parameter
     */
    public record Wanted(Kind kind, String select, Set<UUID> ids) {}

    /** Names that answer from memory; what is not known has none. */
    public Names find(List<Wanted> wanted) {
        List<Map<UUID, Names.Name>> found = wanted.isEmpty() ? List.of() : select(wanted);
        Map<Kind, Map<UUID, Names.Name>> known = IntStream.range(0, found.size())
                .boxed()
                .collect(Collectors.toMap(i -> wanted.get(i).kind(), found::get));
        return (kind, id) ->
                Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(id));
    }

    private List<Map<UUID, Names.Name>> select(List<Wanted> wanted) {
        String union = IntStream.range(0, wanted.size())
                .mapToObj(i -> "select " + i + ", t.* from (" + wanted.get(i).select() + ") t (uuid, name, extras)")
                .collect(Collectors.joining(" union all "));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(union)) {
            for (int i = 0; i < wanted.size(); i++) {
                Array ids = connection.createArrayOf("uuid", wanted.get(i).ids().toArray());
                select.setArray(i + 1, ids);
            }
            List<Map<UUID, Names.Name>> names = new ArrayList<>();
            wanted.forEach(one -> names.add(new HashMap<>()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.get(rows.getInt(1)).put(rows.getObject(2, UUID.class), name(rows));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("The names of what is referred to cannot be looked up", e);
        }
    }

    private Names.Name name(ResultSet row) throws SQLException {
        String extras = row.getString(4);
        try {
            return extras == null
                    ? new Names.Name(row.getString(3))
                    : new Names.Name(row.getString(3), json.readValue(extras, EXTRAS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known beside a name is no JSON object", e);
        }
    }
}
