package org.yuegang.liaison.request.act;

import org.yuegang.liaison.system.BilingualText;

/** An expert whose opinion is given (clause seven). */
public record Expert(BilingualText name, BilingualText post) {
}
