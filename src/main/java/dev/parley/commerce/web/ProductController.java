package dev.parley.commerce.web;

import dev.parley.commerce.catalogue.ImportReport;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.commerce.catalogue.Products;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Products: taken over from files, listed, changed. */
@RestController
@RequestMapping("/api/v1/products")
class ProductController {

    private final ProductImport imports;
    private final Products products;

    ProductController(ProductImport imports, Products products) {
        this.imports = imports;
        this.products = products;
    }

    @PostMapping("/import")
    ImportReport importProducts(HttpServletRequest request) throws IOException {
        return imports.run(request.getContentType(), request.getInputStream());
    }

    @GetMapping
    Page<ProductView> list(
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String category) {
        var page = products.list(PageRequest.of(limit, cursor), category);
        return new Page<>(page.items().stream().map(ProductView::of).toList(), page.nextCursor());
    }

    @GetMapping("/{sku}")
    ProductView product(@PathVariable String sku) {
        return ProductView.of(products.product(sku));
    }

    @PatchMapping("/{sku}")
    ProductView change(@PathVariable String sku, @RequestBody JsonNode body) {
        ProductChange change = ProductChange.of(body);
        return ProductView.of(products.change(sku, change.price(), change.stock()));
    }
}
