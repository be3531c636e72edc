package dev.parley.commerce.web;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.Objects;

/** Says over the interface why a cart was not changed. */
final class CartRefusals {

    private CartRefusals() {}

    /** @throws ProblemException when the change was refused: 409 when another day it may not be, else 400 */
    static void refuse(CartChange change, String product, String quantity) {
        if (change instanceof CartChange.Refused refused) {
            throw problem(refused, product, quantity);
        }
    }

    private static ProblemException problem(CartChange.Refused refused, String product, String quantity) {
        String limit = refused.limit().toPlainString();
        return switch (refused.reason()) {
            case UNKNOWN_PRODUCT -> problem(ErrorCode.INVALID, product, "is no product of this shop");
            case NO_PRICE -> problem(ErrorCode.CONFLICT, product, "has no price");
            case OTHER_CURRENCY -> problem(ErrorCode.CONFLICT, product, "is priced in another currency than the cart");
            case NOT_POSITIVE -> problem(ErrorCode.INVALID, quantity, "must be above 0");
            case NOT_DIVISIBLE ->
                problem(ErrorCode.INVALID, quantity, "must be a whole number: it is sold by the " + unit(refused));
            case TOO_FINE -> problem(ErrorCode.INVALID, quantity, "has at most " + limit + " decimals");
            case BELOW_MINIMUM -> problem(ErrorCode.INVALID, quantity, "must be at least " + limit);
            case NOT_A_STEP -> problem(ErrorCode.INVALID, quantity, "must be a multiple of " + limit);
            case STOCK -> problem(ErrorCode.CONFLICT, quantity, "is more than there is: " + limit + " in stock");
            case TOO_MANY -> problem(ErrorCode.INVALID, quantity, "must not be above " + limit);
            case TOO_MANY_LINES -> problem(ErrorCode.CONFLICT, product, "a cart has at most " + limit + " lines");
        };
    }

    private static String unit(CartChange.Refused refused) {
        Product product = Objects.requireNonNull(refused.product());
        return product.unit();
    }

    private static ProblemException problem(ErrorCode code, String pointer, String detail) {
        return new ProblemException(code, detail, List.of(new FieldProblem(pointer, detail)));
    }
}
