/** Tells the business's ERP of every order, and holds against it what the ERP has taken over. */
@NullMarked
package dev.parley.commerce.erp;

import org.jspecify.annotations.NullMarked;
