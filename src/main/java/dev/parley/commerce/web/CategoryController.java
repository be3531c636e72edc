package dev.parley.commerce.web;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogues;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The categories that products are in. */
@RestController
class CategoryController {

    private final Catalogues catalogues;

    CategoryController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    record Category(String name, long products) {}

    record Categories(List<Category> items) {}

    @GetMapping("/api/v1/categories")
    Categories list() {
        var counts = catalogues.current().products().stream()
                .map(Product::category)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return new Categories(counts.entrySet().stream()
                .map(entry -> new Category(entry.getKey(), entry.getValue()))
                .toList());
    }
}
