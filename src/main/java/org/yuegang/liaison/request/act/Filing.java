package org.yuegang.liaison.request.act;

import java.util.UUID;

/**
 * FILE: what the report was about is filed as an incident.
 *
 * @param incident its id on this node; the draft of one already counts
 */
public record Filing(UUID incident) implements RequestForm {
}
