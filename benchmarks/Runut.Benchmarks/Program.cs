using System.Globalization;
using Runut.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["pages", .. var inputs]:
        return PageBenchmark.Run(inputs.Length > 0 ? inputs : ["../shared/data/pages/wcxb/pages.jsonl"], Console.Out);
    case ["fuzz", var count, var seed, .. var inputs]:
        return FuzzRun.Run(
            int.Parse(count, CultureInfo.InvariantCulture),
            int.Parse(seed, CultureInfo.InvariantCulture),
            inputs,
            Console.Out
        );
    default:
        Console.Error.WriteLine(
            """
            usage: dotnet run -c Release --project benchmarks/Runut.Benchmarks -- VERB
              pages [INPUT…]          the whole extraction over pages: pages and MB a second of CPU, allocation, peak memory, by stage
              fuzz COUNT SEED [FILE…] mutated pages and byte soups: no exception, none slower than 1 s a MB, the same result twice
            """
        );
        return 2;
}
