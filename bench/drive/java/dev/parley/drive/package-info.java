/** Starts the real program as a process of its own and speaks to it as its users do; shared by bench and eval. */
package dev.parley.drive;
