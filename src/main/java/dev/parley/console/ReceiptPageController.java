package dev.parley.console;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains a reply to staff; it holds nothing itself and asks the interface, once somebody signed in. */
@Controller
@Hidden
class ReceiptPageController {

    @GetMapping({"/receipts", "/receipts/{receiptId}"})
    String page() {
        return "forward:/console/receipts.html";
    }
}
