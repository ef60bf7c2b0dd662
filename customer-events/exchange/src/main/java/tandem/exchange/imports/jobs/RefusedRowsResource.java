package tandem.exchange.imports.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.access.Role;

/** The refused rows of a job as a file to download, to mend and to send again. */
@Path("/v1/imports/{id}/errors")
@Tag(name = "Imports")
@RolesAllowed({Role.IMPORTER, Role.OPERATOR})
class RefusedRowsResource {

    private final ImportJobs jobs;
    private final RefusedRows rows;
    private final ObjectMapper json;

    RefusedRowsResource(ImportJobs jobs, RefusedRows rows, ObjectMapper json) {
        this.jobs = jobs;
        this.rows = rows;
        this.json = json;
    }

    /** For people: opened by a spreadsheet, no value becomes a formula. */
    @GET
    @Operation(
            summary = "Download the refused rows of an import",
            description = "With row, column, value, reason and accepted forms. As CSV, made so that a "
                    + "spreadsheet reads no value as a formula, or as NDJSON with the values as they were "
                    + "sent.")
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@PathParam("id") UUID id) {
        return file(id, "csv", out -> RefusedRowsFile.csv(pages(id), out));
    }

    /** For programs: the values as they were sent. */
    @GET
    @Produces("application/x-ndjson")
    public Response ndjson(@PathParam("id") UUID id) {
        return file(id, "ndjson", out -> RefusedRowsFile.ndjson(pages(id), json, out));
    }

    private RefusedRowsFile.Pages pages(UUID id) {
        return (after, limit) -> rows.after(id, after, limit);
    }

    private Response file(UUID id, String ending, StreamingOutput content) {
        UUID job = jobs.existing(id).id();
        return Response.ok(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-%s-errors.%s\"".formatted(job, ending))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
