package org.yuegang.liaison.journal;

import java.util.List;

/**
 * A case's rows were held against its journal entries.
 *
 * @param ref this node's reference of the case
 * @param tables where they differ; empty when all is right
 */
public record StateAudited(String ref, List<String> tables) {
}
