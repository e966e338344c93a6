package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.HibernateException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/**
 * Keeps a {@link Content} in a {@code jsonb} column: {@code @Type(ContentType.class) private Content content}. As a
 * content never changes, Hibernate needs no copy of it and finds out by {@code equals} whether a row is dirty.
 */
public final class ContentType implements UserType<Content> {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<Content> returnedClass() {
        return Content.class;
    }

    @Override
    public Content nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        var json = row.getBytes(position);
        return json == null ? null : Content.parse(json);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Content content, int position, WrapperOptions options)
            throws SQLException {
        try {
            statement.setObject(position, content == null ? null : JSON.writeValueAsString(content), Types.OTHER);
        } catch (JsonProcessingException unwritable) {
            throw new HibernateException("The document cannot be written as JSON", unwritable);
        }
    }

    @Override
    public Content deepCopy(Content content) {
        return content;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
