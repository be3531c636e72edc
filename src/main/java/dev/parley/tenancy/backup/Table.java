package dev.parley.tenancy.backup;

/**
 * A table of the schema.
 *
 * @param ofTenants whether its rows belong to tenants; where not, it is the table of tenants itself
 * @param refersToItself whether a row may refer to another of the same table
 */
record Table(String name, boolean ofTenants, boolean refersToItself) {

    /** Which rows a pass sees: one tenant's, or those above all tenants. */
    String rows(boolean platform) {
        if (!ofTenants) {
            return platform ? "false" : "id = current_tenant()";
        }
        return platform ? "tenant_id is null" : "tenant_id = current_tenant()";
    }
}
