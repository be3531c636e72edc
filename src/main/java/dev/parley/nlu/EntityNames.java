package dev.parley.nlu;

import java.util.List;

/** The names of the entities. */
public final class EntityNames {

    public static final String NAME = "name";
    public static final String COMPANY = "company";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String CITY = "city";
    public static final String ADDRESS = "address";
    public static final String POSTAL_CODE = "postal_code";
    public static final String VEHICLE_TYPE = "vehicle_type";
    public static final String MAKE = "make";
    public static final String MODEL = "model";
    public static final String VARIANT = "variant";
    public static final String MODEL_YEAR = "model_year";
    public static final String COLOUR = "colour";
    public static final String FUEL = "fuel";
    public static final String TRANSMISSION = "transmission";
    public static final String CONDITION = "condition";
    public static final String SEATS = "seats";
    public static final String ODOMETER_KM = "odometer_km";
    public static final String REGISTRATION_NUMBER = "registration_number";
    public static final String VIN = "vin";
    public static final String BUDGET_MIN = "budget_min";
    public static final String BUDGET_MAX = "budget_max";
    public static final String CURRENCY = "currency";
    public static final String PURCHASE_MODE = "purchase_mode";
    public static final String HAS_TRADE_IN = "has_trade_in";
    public static final String TRADE_IN_MAKE = "trade_in_make";
    public static final String TRADE_IN_MODEL = "trade_in_model";
    public static final String TRADE_IN_YEAR = "trade_in_year";
    public static final String TRADE_IN_KM = "trade_in_km";
    public static final String TIMELINE = "timeline";
    public static final String INCOME = "income";
    public static final String BUYER_TYPE = "buyer_type";
    public static final String CUSTOMER_TYPE = "customer_type";
    public static final String USAGE = "usage";
    public static final String DAILY_KM = "daily_km";
    public static final String FAMILY_SIZE = "family_size";
    public static final String PRIORITIES = "priorities";
    public static final String COMPETITORS = "competitors";
    public static final String OCCUPATION = "occupation";
    public static final String INSURANCE_TYPE = "insurance_type";
    public static final String SERVICE_TYPE = "service_type";
    public static final String BRANCH = "branch";
    public static final String APPOINTMENT_AT = "appointment_at";
    public static final String BOOKING_ID = "booking_id";
    public static final String ENQUIRY_ID = "enquiry_id";
    public static final String ORDER_NUMBER = "order_number";
    public static final String PAYMENT_AMOUNT = "payment_amount";
    public static final String RATING = "rating";
    public static final String NPS = "nps";
    public static final String CONTACT_WILLINGNESS = "contact_willingness";
    public static final String PREFERRED_CHANNEL = "preferred_channel";
    public static final String SOURCE = "source";
    public static final String SKU = "sku";
    public static final String ITEM_REF = "item_ref";
    public static final String QUANTITY = "quantity";
    public static final String UNIT = "unit";

    /** All of them, in the order of the interface's description. */
    public static final List<String> ALL = List.of(
            NAME,
            COMPANY,
            EMAIL,
            PHONE,
            CITY,
            ADDRESS,
            POSTAL_CODE,
            VEHICLE_TYPE,
            MAKE,
            MODEL,
            VARIANT,
            MODEL_YEAR,
            COLOUR,
            FUEL,
            TRANSMISSION,
            CONDITION,
            SEATS,
            ODOMETER_KM,
            REGISTRATION_NUMBER,
            VIN,
            BUDGET_MIN,
            BUDGET_MAX,
            CURRENCY,
            PURCHASE_MODE,
            HAS_TRADE_IN,
            TRADE_IN_MAKE,
            TRADE_IN_MODEL,
            TRADE_IN_YEAR,
            TRADE_IN_KM,
            TIMELINE,
            INCOME,
            BUYER_TYPE,
            CUSTOMER_TYPE,
            USAGE,
            DAILY_KM,
            FAMILY_SIZE,
            PRIORITIES,
            COMPETITORS,
            OCCUPATION,
            INSURANCE_TYPE,
            SERVICE_TYPE,
            BRANCH,
            APPOINTMENT_AT,
            BOOKING_ID,
            ENQUIRY_ID,
            ORDER_NUMBER,
            PAYMENT_AMOUNT,
            RATING,
            NPS,
            CONTACT_WILLINGNESS,
            PREFERRED_CHANNEL,
            SOURCE,
            SKU,
            ITEM_REF,
            QUANTITY,
            UNIT);

    private EntityNames() {}
}
