package dk.feltlaas.supplier.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A named set of fields granted together. Data of the migrations. */
@Entity
@Immutable
@Table(name = "field_package")
public class FieldPackage {
    @Id
    private String name;

    @Column(name = "label_da")
    private String labelDa;

    @Column(name = "label_en")
    private String labelEn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "field_package_field", joinColumns = @JoinColumn(name = "package"))
    @Column(name = "field_key")
    private Set<String> fieldKeys;

    protected FieldPackage() {}

    FieldPackage(String name, List<String> fieldKeys) {
        this.name = name;
        this.fieldKeys = Set.copyOf(fieldKeys);
    }

    public String name() {
        return name;
    }

    public String labelDa() {
        return labelDa;
    }

    public String labelEn() {
        return labelEn;
    }

    boolean contains(LockableField field) {
        return fieldKeys.contains(field.key());
    }
}
