package org.yuegang.liaison.account;

import org.yuegang.liaison.directory.Appointment;

/**
 * An officer to be appointed when the node starts.
 *
 * @param password its hash, <code>{argon2}…</code> or <code>{bcrypt}…</code>, or the password itself, which is then
 * hashed before it is kept
 */
public record Seat(Appointment appointment, String password) {
}
