/** The main job played once by real calls, told as a person would tell it. */
package dk.feltlaas.local.tour;
