package dev.parley.nlu;

/**
 * The customer's own vehicle, while it is talked about: what is told of a vehicle then is told of that one.
 *
 * @param inMiles whether the customer counts its distance in miles
 */
public record OwnVehicle(boolean inMiles) {}
