package tandem.exchange.imports.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.exchange.access.Caller;
import tandem.exchange.access.Role;
import tandem.exchange.http.LargeBody;
import tandem.exchange.http.OwnParameters;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Wording;

/** Files that are taken in. */
@Path("/v1/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportsResource {

    private static final Listing<ImportJob> JOBS = Listing.of(ImportJob.class)
            .filter("state", "state", JobState.class, Op.EQ, Op.IN)
            .filter("kind", "submission.kind", String.class, Op.EQ, Op.IN)
            .filter("source", "submission.source", String.class, Op.EQ, Op.IN)
            .filter("submitted_by", "submission.submittedBy", String.class, Op.EQ)
            .filter("submitted_at", "submission.submittedAt", Instant.class, Op.GTE, Op.LT)
            .sort("-submitted_at");

    private final Uploads uploads;
    private final ImportJobs jobs;
    private final Kinds kinds;
    private final EntityManager entities;
    private final Caller caller;

    ImportsResource(Uploads uploads, ImportJobs jobs, Kinds kinds, EntityManager entities, Caller caller) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.kinds = kinds;
        this.entities = entities;
        this.caller = caller;
    }

    /** Takes one file of rows; a kind may know more parameters than these. */
    @POST
    @Operation(
            summary = "Import a file",
            description = "CSV or NDJSON, up to 64 MiB. Answers once all rows are staged; look at the job until "
                    + "it is `completed`. A file that cannot be taken in as a whole makes a job that has "
                    + "`failed` and changed nothing; its `problem` says why. Rows that are refused do not "
                    + "keep the others, and the same file again changes nothing.")
    @Parameter(ref = "IdempotencyKey")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @LargeBody
    @OwnParameters
    @Parameter(in = ParameterIn.QUERY, name = "kind", required = true, description = "what the rows mean")
    @Parameter(in = ParameterIn.QUERY, name = "source", required = true, description = "the system they come from")
    @Parameter(in = ParameterIn.QUERY, name = "time_zone", description = "of times without an offset; UTC if not given")
    @RolesAllowed(Role.IMPORTER)
    @Consumes({"text/csv", "application/x-ndjson"})
    public Response upload(
            InputStream body,
            UriInfo uri,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language)
            throws IOException {
        StartImport command = StartImport.of(uri.getQueryParameters(), kinds);
        return uploads.take(command, type, body, caller.name(), uri.getAbsolutePath(), language);
    }

    @GET
    @Operation(summary = "List imports")
    @Listed
    @RolesAllowed({Role.IMPORTER, Role.OPERATOR})
    public Page<ImportView> list(UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return JOBS.list(uri, entities, job -> ImportView.of(job, Wording.of(language)));
    }

    @GET
    @Operation(summary = "Read how far an import is")
    @Path("{id}")
    @RolesAllowed({Role.IMPORTER, Role.OPERATOR})
    public ImportView get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        ImportJob job = jobs.existing(id);
        return ImportView.of(job, Wording.of(language));
    }
}
