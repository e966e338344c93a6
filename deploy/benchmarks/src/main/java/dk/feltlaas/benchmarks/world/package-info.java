/** As many municipalities and usages as are wished for, copied straight into the tables from one that came by the API. */
package dk.feltlaas.benchmarks.world;
