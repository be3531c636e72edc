package dev.parley.commerce.invoice.xml;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.Party;
import dev.parley.commerce.invoice.TaxGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An invoice in the syntax of UN/CEFACT (CII D16B), profile EN 16931. */
final class Cii {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String UNCEFACT = "urn:un:unece:uncefact:data:standard:";

    private final Invoice invoice;
    private final String terms;

    Cii(Invoice invoice, String terms) {
        this.invoice = invoice;
        this.terms = terms;
    }

    byte[] document() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("rsm", UNCEFACT + "CrossIndustryInvoice:100");
        namespaces.put("ram", UNCEFACT + "ReusableAggregateBusinessInformationEntity:100");
        namespaces.put("qdt", UNCEFACT + "QualifiedDataType:100");
        namespaces.put("udt", UNCEFACT + "UnqualifiedDataType:100");
        return Xml.document("rsm:CrossIndustryInvoice", namespaces, this::content);
    }

    private void content(Xml xml) throws XMLStreamException {
        xml.element(
                "rsm:ExchangedDocumentContext",
                () -> xml.element(
                        "ram:GuidelineSpecifiedDocumentContextParameter",
                        () -> xml.leaf("ram:ID", "urn:cen.eu:en16931:2017")));
        xml.element("rsm:ExchangedDocument", () -> {
            xml.leaf("ram:ID", invoice.number());
            xml.leaf("ram:TypeCode", invoice.kind().code());
            date(xml, "ram:IssueDateTime", "udt", invoice.issuedOn());
        });
        xml.element("rsm:SupplyChainTradeTransaction", () -> {
            for (OrderLine line : invoice.lines()) {
                xml.element("ram:IncludedSupplyChainTradeLineItem", () -> line(xml, line));
            }
            xml.element("ram:ApplicableHeaderTradeAgreement", () -> agreement(xml));
            xml.element("ram:ApplicableHeaderTradeDelivery", () -> {});
            xml.element("ram:ApplicableHeaderTradeSettlement", () -> settlement(xml));
        });
    }

    private void line(Xml xml, OrderLine line) throws XMLStreamException {
        xml.element("ram:AssociatedDocumentLineDocument", () -> xml.leaf("ram:LineID", String.valueOf(line.line())));
        xml.element("ram:SpecifiedTradeProduct", () -> {
            xml.leaf("ram:SellerAssignedID", line.sku());
            xml.leaf("ram:Name", line.name());
        });
        xml.element(
                "ram:SpecifiedLineTradeAgreement",
                () -> xml.element(
                        "ram:NetPriceProductTradePrice",
                        () -> xml.leaf("ram:ChargeAmount", Figures.amount(line.unitPrice()))));
        String unit = UnitCodes.of(line.unit());
        xml.element(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.leaf("ram:BilledQuantity", Figures.plain(line.quantity()), "unitCode", unit));
        xml.element("ram:SpecifiedLineTradeSettlement", () -> {
            xml.element("ram:ApplicableTradeTax", () -> taxKind(xml, line.taxRate()));
            xml.element(
                    "ram:SpecifiedTradeSettlementLineMonetarySummation",
                    () -> xml.leaf("ram:LineTotalAmount", Figures.amount(line.total())));
        });
    }

    private void agreement(Xml xml) throws XMLStreamException {
        xml.element("ram:SellerTradeParty", () -> party(xml, invoice.seller(), true));
        xml.element("ram:BuyerTradeParty", () -> party(xml, invoice.buyer(), false));
        xml.element("ram:SellerOrderReferencedDocument", () -> xml.leaf("ram:IssuerAssignedID", invoice.orderNumber()));
        if (invoice.purchaseOrder() != null) {
            xml.element(
                    "ram:BuyerOrderReferencedDocument",
                    () -> xml.leaf("ram:IssuerAssignedID", invoice.purchaseOrder()));
        }
    }

    private void party(Xml xml, Party party, boolean seller) throws XMLStreamException {
        TaxId tax = TaxId.of(party.taxId(), party.country());
        boolean registered = tax != null && (seller || tax.vat() && !TaxCategory.isOutside(invoice));
        if (seller && tax == null) {
            xml.leaf("ram:ID", party.name());
        }
        xml.leaf("ram:Name", party.name());
        if (tax != null && !registered) {
            xml.element("ram:SpecifiedLegalOrganization", () -> xml.leaf("ram:ID", tax.number()));
        }
        contact(xml, party);
        PostalAddress address = PostalAddress.of(party.address(), party.country());
        xml.element("ram:PostalTradeAddress", () -> {
            xml.leaf("ram:PostcodeCode", address.postcode());
            xml.leaf("ram:LineOne", address.line1());
            xml.leaf("ram:LineTwo", address.line2());
            xml.leaf("ram:CityName", address.city());
            xml.leaf("ram:CountryID", address.country());
        });
        if (party.email() != null) {
            xml.element("ram:URIUniversalCommunication", () -> xml.leaf("ram:URIID", party.email(), "schemeID", "EM"));
        }
        if (tax != null && registered) {
            xml.element(
                    "ram:SpecifiedTaxRegistration",
                    () -> xml.leaf("ram:ID", tax.number(), "schemeID", tax.vat() ? "VA" : "FC"));
        }
    }

    private static void contact(Xml xml, Party party) throws XMLStreamException {
        if (party.person() == null && party.phone() == null) {
            return;
        }
        xml.element("ram:DefinedTradeContact", () -> {
            xml.leaf("ram:PersonName", party.person());
            if (party.phone() != null) {
                xml.element("ram:TelephoneUniversalCommunication", () -> xml.leaf("ram:CompleteNumber", party.phone()));
            }
        });
    }

    private void settlement(Xml xml) throws XMLStreamException {
        xml.leaf("ram:PaymentReference", invoice.number());
        xml.leaf("ram:InvoiceCurrencyCode", invoice.total().currency());
        if (invoice.iban() != null && !invoice.isCreditNote()) {
            transfer(xml, invoice.iban());
        }
        for (TaxGroup group : invoice.taxes()) {
            xml.element("ram:ApplicableTradeTax", () -> tax(xml, group));
        }
        xml.element("ram:SpecifiedTradePaymentTerms", () -> {
            xml.leaf("ram:Description", terms);
            if (!invoice.isCreditNote()) {
                date(xml, "ram:DueDateDateTime", "udt", invoice.dueOn());
            }
        });
        xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> sums(xml));
        reference(xml, invoice.corrects());
    }

    private void transfer(Xml xml, String iban) throws XMLStreamException {
        xml.element("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.leaf("ram:TypeCode", invoice.total().currency().equals("EUR") ? "58" : "30");
            xml.element("ram:PayeePartyCreditorFinancialAccount", () -> xml.leaf("ram:IBANID", iban.replace(" ", "")));
        });
    }

    private void tax(Xml xml, TaxGroup group) throws XMLStreamException {
        TaxCategory category = TaxCategory.of(group.rate(), invoice);
        xml.leaf("ram:CalculatedAmount", Figures.amount(group.tax()));
        xml.leaf("ram:TypeCode", "VAT");
        if (category == TaxCategory.OUTSIDE) {
            xml.leaf("ram:ExemptionReason", "Not subject to VAT");
        }
        xml.leaf("ram:BasisAmount", Figures.amount(group.base()));
        xml.leaf("ram:CategoryCode", category.code());
        if (category == TaxCategory.OUTSIDE) {
            xml.leaf("ram:ExemptionReasonCode", "VATEX-EU-O");
        } else {
            xml.leaf("ram:RateApplicablePercent", Figures.percent(group.rate()));
        }
    }

    private void taxKind(Xml xml, BigDecimal rate) throws XMLStreamException {
        TaxCategory category = TaxCategory.of(rate, invoice);
        xml.leaf("ram:TypeCode", "VAT");
        xml.leaf("ram:CategoryCode", category.code());
        if (category != TaxCategory.OUTSIDE) {
            xml.leaf("ram:RateApplicablePercent", Figures.percent(rate));
        }
    }

    private void sums(Xml xml) throws XMLStreamException {
        String currency = invoice.total().currency();
        xml.leaf("ram:LineTotalAmount", Figures.amount(invoice.subtotal()));
        xml.leaf("ram:TaxBasisTotalAmount", Figures.amount(invoice.subtotal()));
        xml.leaf("ram:TaxTotalAmount", Figures.amount(invoice.tax()), "currencyID", currency);
        xml.leaf("ram:GrandTotalAmount", Figures.amount(invoice.total()));
        xml.leaf("ram:DuePayableAmount", Figures.amount(invoice.total()));
    }

    private static void reference(Xml xml, Invoice.@Nullable Reference corrects) throws XMLStreamException {
        if (corrects != null) {
            xml.element("ram:InvoiceReferencedDocument", () -> {
                xml.leaf("ram:IssuerAssignedID", corrects.number());
                date(xml, "ram:FormattedIssueDateTime", "qdt", corrects.issuedOn());
            });
        }
    }

    private static void date(Xml xml, String name, String prefix, LocalDate date) throws XMLStreamException {
        xml.element(name, () -> xml.leaf(prefix + ":DateTimeString", DAY.format(date), "format", "102"));
    }
}
