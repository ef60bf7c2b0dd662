package tandem.sales.products;

import static tandem.exchange.access.Role.IMPORTER;
import static tandem.exchange.access.Role.OPERATOR;
import static tandem.exchange.access.Role.SALES_MANAGER;
import static tandem.exchange.access.Role.SALES_REP;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.exchange.http.Created;
import tandem.exchange.idempotency.Idempotent;
import tandem.exchange.listing.Listed;
import tandem.exchange.listing.Listing;
import tandem.exchange.listing.Op;
import tandem.exchange.listing.Page;
import tandem.exchange.problems.Refuses;

/** Products over HTTP. */
@Path("/v1/products")
@Tag(name = "Products")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProductsResource {

    static final Listing<Product> LISTING = Listing.of(Product.class)
            .filter("name", "name", String.class, Op.EQ, Op.CONTAINS)
            .filter("series", "series", String.class, Op.EQ)
            .sort("name");

    private final Products products;

    ProductsResource(Products products) {
        this.products = products;
    }

    @POST
    @Operation(
            summary = "Offer a product",
            description = "No two products have one name. The list price is what a deal's line costs that names "
                    + "no price.")
    @Refuses({"product_name_taken", "price_below_zero"})
    @RolesAllowed({SALES_MANAGER, IMPORTER})
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public Response offer(@NotNull @Valid OfferProduct command, @Context UriInfo uri) {
        Product product = command.product();
        products.offer(product);
        products.flush();
        return Created.at(uri, product.id(), ProductView.of(product));
    }

    @GET
    @Operation(summary = "List products")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    @Listed
    public Page<ProductView> list(@Context UriInfo uri) {
        return LISTING.list(uri, products.getEntityManager(), ProductView::of);
    }

    @GET
    @Operation(summary = "Read a product")
    @Refuses("product_unknown")
    @Path("/{id}")
    @RolesAllowed({SALES_REP, SALES_MANAGER, IMPORTER, OPERATOR})
    public ProductView get(UUID id) {
        return ProductView.of(products.known(id));
    }
}
