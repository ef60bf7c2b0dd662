package tandem.faults.readback;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import tandem.faults.evidence.Calm;
import tandem.faults.evidence.Relation;

/** The signs of calm as services, databases and broker give them. */
record Signs(ReadBack readBack, Stores stores) implements Calming {

    @Override
    public Set<String> customers() throws InterruptedException {
        return readBack.customers();
    }

    @Override
    public Set<String> disagreeing(Set<String> customers) throws InterruptedException {
        return readBack.relations(customers).stream()
                .filter(relation -> !relation.disagreements().isEmpty())
                .map(Relation::customer)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean calm() throws SQLException, ExecutionException, InterruptedException {
        return stores.calm().stream().allMatch(Calm::complete);
    }
}
