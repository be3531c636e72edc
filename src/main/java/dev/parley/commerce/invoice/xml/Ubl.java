package dev.parley.commerce.invoice.xml;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.Party;
import dev.parley.commerce.invoice.TaxGroup;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** An invoice in the syntax of OASIS UBL 2.1, by EN 16931. */
final class Ubl {

    private static final String OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final Invoice invoice;
    private final String terms;
    private final String kind;

    Ubl(Invoice invoice, String terms) {
        this.invoice = invoice;
        this.terms = terms;
        this.kind = invoice.isCreditNote() ? "CreditNote" : "Invoice";
    }

    byte[] document() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", OASIS + kind + "-2");
        namespaces.put("cac", OASIS + "CommonAggregateComponents-2");
        namespaces.put("cbc", OASIS + "CommonBasicComponents-2");
        return Xml.document(kind, namespaces, this::content);
    }

    private void content(Xml xml) throws XMLStreamException {
        head(xml);
        xml.element("cac:AccountingSupplierParty", () -> party(xml, invoice.seller(), true));
        xml.element("cac:AccountingCustomerParty", () -> party(xml, invoice.buyer(), false));
        if (invoice.iban() != null && !invoice.isCreditNote()) {
            transfer(xml, invoice.iban());
        }
        xml.element("cac:PaymentTerms", () -> xml.leaf("cbc:Note", terms));
        xml.element("cac:TaxTotal", () -> {
            amount(xml, "cbc:TaxAmount", invoice.tax());
            for (TaxGroup group : invoice.taxes()) {
                xml.element("cac:TaxSubtotal", () -> tax(xml, group));
            }
        });
        xml.element("cac:LegalMonetaryTotal", () -> {
            amount(xml, "cbc:LineExtensionAmount", invoice.subtotal());
            amount(xml, "cbc:TaxExclusiveAmount", invoice.subtotal());
            amount(xml, "cbc:TaxInclusiveAmount", invoice.total());
            amount(xml, "cbc:PayableAmount", invoice.total());
        });
        for (OrderLine line : invoice.lines()) {
            xml.element("cac:" + kind + "Line", () -> line(xml, line));
        }
    }

    private void head(Xml xml) throws XMLStreamException {
        xml.leaf("cbc:CustomizationID", "urn:cen.eu:en16931:2017");
        xml.leaf("cbc:ID", invoice.number());
        xml.leaf("cbc:IssueDate", invoice.issuedOn().toString());
        if (!invoice.isCreditNote()) {
            xml.leaf("cbc:DueDate", invoice.dueOn().toString());
        }
        xml.leaf("cbc:" + kind + "TypeCode", invoice.kind().code());
        xml.leaf("cbc:DocumentCurrencyCode", invoice.total().currency());
        xml.element("cac:OrderReference", () -> {
            // UBL wants the buyer's number here; NA says that there is none.
            xml.leaf("cbc:ID", invoice.purchaseOrder() == null ? "NA" : invoice.purchaseOrder());
            xml.leaf("cbc:SalesOrderID", invoice.orderNumber());
        });
        Invoice.Reference corrects = invoice.corrects();
        if (corrects != null) {
            xml.element(
                    "cac:BillingReference",
                    () -> xml.element("cac:InvoiceDocumentReference", () -> {
                        xml.leaf("cbc:ID", corrects.number());
                        xml.leaf("cbc:IssueDate", corrects.issuedOn().toString());
                    }));
        }
    }

    private void party(Xml xml, Party party, boolean seller) throws XMLStreamException {
        TaxId tax = TaxId.of(party.taxId(), party.country());
        boolean registered = tax != null && (seller || tax.vat() && !TaxCategory.isOutside(invoice));
        xml.element("cac:Party", () -> {
            xml.leaf("cbc:EndpointID", party.email(), "schemeID", "EM");
            if (seller && tax == null) {
                xml.element("cac:PartyIdentification", () -> xml.leaf("cbc:ID", party.name()));
            }
            address(xml, PostalAddress.of(party.address(), party.country()));
            if (tax != null && registered) {
                xml.element("cac:PartyTaxScheme", () -> {
                    xml.leaf("cbc:CompanyID", tax.number());
                    // Any scheme but VAT makes it a tax registration.
                    xml.element("cac:TaxScheme", () -> xml.leaf("cbc:ID", tax.vat() ? "VAT" : "TAX"));
                });
            }
            xml.element("cac:PartyLegalEntity", () -> {
                xml.leaf("cbc:RegistrationName", party.name());
                if (tax != null && !registered) {
                    xml.leaf("cbc:CompanyID", tax.number());
                }
            });
            contact(xml, party);
        });
    }

    private static void address(Xml xml, PostalAddress address) throws XMLStreamException {
        xml.element("cac:PostalAddress", () -> {
            xml.leaf("cbc:StreetName", address.line1());
            xml.leaf("cbc:AdditionalStreetName", address.line2());
            xml.leaf("cbc:CityName", address.city());
            xml.leaf("cbc:PostalZone", address.postcode());
            xml.element("cac:Country", () -> xml.leaf("cbc:IdentificationCode", address.country()));
        });
    }

    private static void contact(Xml xml, Party party) throws XMLStreamException {
        if (party.person() != null || party.phone() != null) {
            xml.element("cac:Contact", () -> {
                xml.leaf("cbc:Name", party.person());
                xml.leaf("cbc:Telephone", party.phone());
            });
        }
    }

    private void transfer(Xml xml, String iban) throws XMLStreamException {
        xml.element("cac:PaymentMeans", () -> {
            xml.leaf("cbc:PaymentMeansCode", invoice.total().currency().equals("EUR") ? "58" : "30");
            xml.leaf("cbc:PaymentID", invoice.number());
            xml.element("cac:PayeeFinancialAccount", () -> xml.leaf("cbc:ID", iban.replace(" ", "")));
        });
    }

    private void tax(Xml xml, TaxGroup group) throws XMLStreamException {
        amount(xml, "cbc:TaxableAmount", group.base());
        amount(xml, "cbc:TaxAmount", group.tax());
        category(xml, "cac:TaxCategory", group.rate(), true);
    }

    private void category(Xml xml, String name, BigDecimal rate, boolean reason) throws XMLStreamException {
        TaxCategory category = TaxCategory.of(rate, invoice);
        xml.element(name, () -> {
            xml.leaf("cbc:ID", category.code());
            if (category != TaxCategory.OUTSIDE) {
                xml.leaf("cbc:Percent", Figures.percent(rate));
            } else if (reason) {
                xml.leaf("cbc:TaxExemptionReasonCode", "VATEX-EU-O");
                xml.leaf("cbc:TaxExemptionReason", "Not subject to VAT");
            }
            xml.element("cac:TaxScheme", () -> xml.leaf("cbc:ID", "VAT"));
        });
    }

    private void line(Xml xml, OrderLine line) throws XMLStreamException {
        String quantity = invoice.isCreditNote() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
        xml.leaf("cbc:ID", String.valueOf(line.line()));
        xml.leaf(quantity, Figures.plain(line.quantity()), "unitCode", UnitCodes.of(line.unit()));
        amount(xml, "cbc:LineExtensionAmount", line.total());
        xml.element("cac:Item", () -> {
            xml.leaf("cbc:Name", line.name());
            xml.element("cac:SellersItemIdentification", () -> xml.leaf("cbc:ID", line.sku()));
            category(xml, "cac:ClassifiedTaxCategory", line.taxRate(), false);
        });
        xml.element("cac:Price", () -> amount(xml, "cbc:PriceAmount", line.unitPrice()));
    }

    private static void amount(Xml xml, String name, Money money) throws XMLStreamException {
        xml.leaf(name, Figures.amount(money), "currencyID", money.currency());
    }
}
