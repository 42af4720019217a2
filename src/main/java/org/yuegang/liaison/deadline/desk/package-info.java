/**
 * What a feature brings so that the desk can list its cases beside those of every other: rows over its own columns, in
 * one order, with true counts. Nothing here knows a feature by name.
 */
@NullMarked
@NamedInterface("desk")
package org.yuegang.liaison.deadline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
