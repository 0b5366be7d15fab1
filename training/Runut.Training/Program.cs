Console.Error.WriteLine("usage: ./train MODEL DATA");
return 2;
