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
    private final WholeStack stack;
    private final int municipalities;
    private World world;
    private BareTables bareTables;
    private SupplierWrites writes;

    private Workbench(Path project, WholeStack stack, int municipalities) {
        this.project = project;
        this.stack = stack;
        this.municipalities = municipalities;
    }

    /** @param municipalities of the world; ten times as many where growth is measured */
    public static Workbench start(Path project, Path directory, int municipalities) {
        return new Workbench(project, WholeStack.start(project, directory), municipalities);
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
            writes = new SupplierWrites(stack.port("registry"), stack.supplierToken(), 1, many);
        }
        return writes;
    }

    @Override
    public void close() {
        stack.close();
    }
}
