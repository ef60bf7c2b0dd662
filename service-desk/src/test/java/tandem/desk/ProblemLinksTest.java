package tandem.desk;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tandem.exchange.testing.ProblemLinks;

@QuarkusTest
class ProblemLinksTest {

    @Test
    void the_type_of_every_problem_leads_to_what_it_means() {
        ProblemLinks.leadSomewhere("tandem");
    }
}
