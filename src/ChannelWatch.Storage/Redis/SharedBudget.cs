using System.Collections.Concurrent;
using StackExchange.Redis;

namespace ChannelWatch.Storage.Redis;

/// <summary>
/// Counts rations together with other workers. Each worker writes what it spent itself, as absolute figures, so that a lost answer, an emptied
/// server or a spell without one is made good by writing them again. What this worker knows itself always counts too.
/// </summary>
internal sealed class SharedBudget(RedisLink redis, IPlatformBudget own, TimeProvider clock) : IPlatformBudget
{
    // KEYS: the ration. ARGV: worker, oldest slice counted, present slice, units wanted, ration, life in seconds, known, then own slices and units.
    // Answers {1 taken | 0 refused | -1 unknown here, workers, slice whose end frees enough}.
    private const string Take =
        """
        local known = ARGV[1] .. '|known'
        if ARGV[7] == '1' then
          for i = 8, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[1] .. '|' .. ARGV[i], ARGV[i + 1]) end
          redis.call('HSET', KEYS[1], known, 0)
        elseif redis.call('HEXISTS', KEYS[1], known) == 0 then
          return {-1, 0, 0}
        end
        local all, total, slices, workers, count = redis.call('HGETALL', KEYS[1]), 0, {}, {}, 0
        for i = 1, #all, 2 do
          local worker, slice = string.match(all[i], '^(.-)|(%d+)$')
          if slice then
            if tonumber(slice) < tonumber(ARGV[2]) then
              redis.call('HDEL', KEYS[1], all[i])
            else
              total = total + tonumber(all[i + 1])
              slices[#slices + 1] = {tonumber(slice), tonumber(all[i + 1])}
              if not workers[worker] then workers[worker] = true; count = count + 1 end
            end
          end
        end
        redis.call('EXPIRE', KEYS[1], ARGV[6])
        local over = total + tonumber(ARGV[4]) - tonumber(ARGV[5])
        if over <= 0 then
          redis.call('HINCRBY', KEYS[1], ARGV[1] .. '|' .. ARGV[3], ARGV[4])
          return {1, count, 0}
        end
        table.sort(slices, function(a, b) return a[1] < b[1] end)
        for _, slice in ipairs(slices) do
          over = over - slice[2]
          if over <= 0 then return {0, count, slice[1]} end
        end
        return {0, count, -1}
        """;

    private readonly string _worker = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(string Account, BudgetRule Rule), Spending> _spending = new();

    public async ValueTask<TimeSpan?> TakeAsync(string account, BudgetRule rule, int units, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        var spending = _spending.GetOrAdd((account, rule), _ => new Spending());
        await spending.Turn.WaitAsync(cancellationToken);
        try
        {
            var now = TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks);
            if (await AskSharedAsync(account, rule, units, spending, now, cancellationToken) is { } wait)
            {
                return wait;
            }

            var share = spending.IsBehind ? rule with { Units = Math.Max(units, rule.Units / Math.Max(1, spending.Workers)) } : rule;
            var refused = share.Units == rule.Units ? null : Ration.Wait(share, spending.Counted(rule, now), units, now);
            refused ??= await own.TakeAsync(account, rule, units, cancellationToken);
            if (refused is null)
            {
                spending.Add(Ration.SliceOf(rule, now), units);
            }
            else
            {
                spending.IsBehind = true;
            }

            return refused;
        }
        finally
        {
            spending.Turn.Release();
        }
    }

    public ValueTask<int> SpentAsync(string account, BudgetRule rule, CancellationToken cancellationToken) => own.SpentAsync(account, rule, cancellationToken);

    /// <summary>The wait the workers' common count asks for; null when it allows, or cannot be asked.</summary>
    private async Task<TimeSpan?> AskSharedAsync(string account, BudgetRule rule, int units, Spending spending, TimeSpan now, CancellationToken cancellationToken)
    {
        var (answered, reply) = await EvaluateAsync(account, rule, units, spending, now, spending.IsBehind, cancellationToken);
        if (answered && reply[0] == -1)
        {
            (answered, reply) = await EvaluateAsync(account, rule, units, spending, now, behind: true, cancellationToken);
        }

        spending.IsBehind = !answered;
        if (!answered)
        {
            return null;
        }

        spending.Workers = (int)Math.Max(1, reply[1]);
        return reply[0] == 1 ? null : reply[2] < 0 ? rule.Window : Ration.FreeAgain(rule, reply[2]) - now;
    }

    private async Task<(bool Answered, long[] Reply)> EvaluateAsync(
        string account, BudgetRule rule, int units, Spending spending, TimeSpan now, bool behind, CancellationToken cancellationToken)
    {
        RedisValue[] values =
        [
            _worker, Ration.OldestCounted(rule, now), Ration.SliceOf(rule, now), units, rule.Units, (long)Math.Ceiling(rule.Window.TotalSeconds * 2) + 60, behind ? 1 : 0,
            .. behind ? spending.Counted(rule, now).SelectMany(slice => new RedisValue[] { slice.Slice, slice.Units }) : [],
        ];
        RedisKey[] keys = [FormattableString.Invariant($"channelwatch:ration:{account}:{rule.Name}:{rule.Window.Ticks}")];
        var (answered, reply) = await redis.AskAsync(async database => (long[])await database.ScriptEvaluateAsync(Take, keys, values), cancellationToken);
        return answered && reply is { Length: 3 } ? (true, reply) : (false, []);
    }

    /// <summary>What this worker spent of one ration.</summary>
    private sealed class Spending
    {
        private readonly SortedDictionary<long, int> _slices = [];

        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>The common count may lack some of ours.</summary>
        public bool IsBehind { get; set; } = true;

        /// <summary>How many workers spend from the ration, as last heard; without the common count each keeps to its share.</summary>
        public int Workers { get; set; } = 1;

        public void Add(long slice, int units) => _slices[slice] = _slices.GetValueOrDefault(slice) + units;

        public IReadOnlyList<SpentSlice> Counted(BudgetRule rule, TimeSpan now)
        {
            var oldest = Ration.OldestCounted(rule, now);
            foreach (var slice in _slices.Keys.TakeWhile(slice => slice < oldest).ToList())
            {
                _slices.Remove(slice);
            }

            return [.. _slices.Select(pair => new SpentSlice(pair.Key, pair.Value))];
        }
    }
}
