package org.yuegang.liaison.exchange.envelope;

/** A file that belongs to a message and travels apart from the stream. */
public record FileNote(String name, String mediaType, long size, String sha256) {
}
