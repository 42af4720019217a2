/**
 * Forms of pages, made from the same records that the commands read: what is posted becomes the JSON that a script
 * would have sent, so a page has no way in of its own. It decides nothing and knows no feature.
 */
@NullMarked
@NamedInterface("form")
package org.yuegang.liaison.system.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
