using System.Reflection;
using System.Reflection.Emit;

namespace Runut.Tests.Architecture;

/// <summary>Which types a compiled type uses: in its base types, members, signatures, attributes and in the code of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(uses, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(uses, contract);
        foreach (var field in type.GetFields(All))
            Add(uses, field.FieldType);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            if (method is MethodInfo info)
                Add(uses, info.ReturnType);
            foreach (var parameter in method.GetParameters())
                Add(uses, parameter.ParameterType);
            AddBody(uses, method, type);
        }
        return uses;
    }

    private static void AddBody(HashSet<Type> uses, MethodBase method, Type type)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } il)
            return;
        foreach (var local in body.LocalVariables)
            Add(uses, local.LocalType);
        var typeArguments = type.IsGenericType ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length; )
        {
            short value = il[at++];
            if (value == 0xfe)
                value = (short)(0xfe00 | il[at++]);
            var code = Codes[value];
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                switch (method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments))
                {
                    case Type used:
                        Add(uses, used);
                        break;
                    case MemberInfo member:
                        Add(uses, member.DeclaringType);
                        if (member is MethodInfo { IsGenericMethod: true } generic)
                        {
                            foreach (var argument in generic.GetGenericArguments())
                                Add(uses, argument);
                        }
                        break;
                }
            }
            at += OperandSize(code, il, at);
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };

    private static void Add(HashSet<Type> uses, Type? type)
    {
        while (type?.HasElementType == true)
            type = type.GetElementType();
        if (type is null || type.IsGenericParameter)
            return;
        if (type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments())
                Add(uses, argument);
            type = type.GetGenericTypeDefinition();
        }
        uses.Add(type);
    }
}
