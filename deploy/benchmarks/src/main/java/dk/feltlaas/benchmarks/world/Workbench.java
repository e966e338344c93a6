package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.stack.Processes;
import dk.feltlaas.benchmarks.stack.WholeStack;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What the benchmarks over the whole stack share. The stack runs from the beginning; the world and the bare tables are
 * made when they are first asked for.
 */
public final class Workbench implements Processes {
    private final Path project;
    private final Path directory;
    private final WholeStack stack;
    private final int municipalities;
    private final boolean quick;
    private World world;
    private BareTables bareTables;
    private SupplierWrites writes;

    private Workbench(Path project, Path directory, int municipalities, boolean quick) {
        this.project = project;
        this.directory = directory;
        this.quick = quick;
        this.stack = WholeStack.start(project, directory, quick);
        this.municipalities = municipalities;
    }

    /**
     * @param municipalities of the world
     * @param quick whether it is only to be seen that benchmarks run
     */
    public static Workbench start(Path project, Path directory, int municipalities, boolean quick) {
        return new Workbench(project, directory, municipalities, quick);
    }

    /** One that runs beside this, with processes and data of its own. */
    public Workbench another(String name, int municipalities) {
        return start(project, directory.resolveSibling(name), municipalities, quick);
    }

    public Path project() {
        return project;
    }

    public WholeStack stack() {
        return stack;
    }

    public World world() throws SQLException {
        if (world == null) {
            world = World.with(stack, municipalities);
        }
        return world;
    }

    public BareTables bareTables() throws SQLException {
        if (bareTables == null) {
            bareTables = BareTables.of(world(), project);
        }
        return bareTables;
    }

    /** To registry-service itself. The same for all benchmarks, so that each goes on where the one before ended. */
    public SupplierWrites writes() throws SQLException {
        if (writes == null) {
            int many = world().municipalities();
            writes = new SupplierWrites(stack.port("registry"), stack.supplierToken(), many);
        }
        return writes;
    }

    @Override
    public void close() {
        stack.close();
    }
}
